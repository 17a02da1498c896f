"""What templates are shown: frozen values with addresses, dates and numbers already in words."""
