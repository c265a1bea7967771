"""What a page says of itself: how far one may trust it, and how to tell whether it is right."""
