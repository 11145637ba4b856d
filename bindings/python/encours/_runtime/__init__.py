# SPDX-License-Identifier: MIT
"""What the generated modules have in common: errors, values, buffers, structs, handles, callbacks.

Nothing here is part of the interface but what `encours` itself names.
"""
