"""Commands: parse, call the api, print, exit."""
