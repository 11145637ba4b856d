# SPDX-License-Identifier: MIT
"""Reads the public headers, checks them, and writes everything that follows from them.

    headers --parse--> model --check--> encours.api.json --emitters--> C, docs, Python, Java

`parse` is the only part that needs libclang. Everything after it reads the manifest
`bindings/encours.api.json` and nothing else; `docs/bindings.md` describes its members.
"""
