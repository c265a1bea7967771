"""A Site to pages: routes, views and the templates that print them."""
