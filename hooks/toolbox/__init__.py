"""From files of facts to all that a site is made of."""
