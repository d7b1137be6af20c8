"""Deliverables and other documents in Word."""
