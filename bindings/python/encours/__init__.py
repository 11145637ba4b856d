# SPDX-License-Identifier: MIT
"""encours: an embeddable credit-management engine."""
