"""Calendars that calendar programs read (iCalendar, RFC 5545)."""
