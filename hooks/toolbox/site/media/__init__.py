"""Pictures and documents that lie in content/."""
