"""What is wrong with pictures and files to download."""
