"""Much mail at once, one spoof in twenty, each from a domain of its own: to measure how long alerts take."""

from ..mail import Mail

COUNT = 1200
HEAVY = [
    Mail(f"load-{number}", f"noreply@openai-support{number}.net", "info", "vps") if number % 20 == 0
    else Mail(f"load-{number}", "kimura@partner.example", "info")
    for number in range(COUNT)
]
