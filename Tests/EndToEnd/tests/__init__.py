"""The end-to-end tests; `../run` runs them."""
