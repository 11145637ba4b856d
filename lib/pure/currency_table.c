/* SPDX-License-Identifier: MIT */
/* ISO 4217 list one (currency, fund and precious metal codes), published 2026-01-01 by SIX, the
 * maintenance agency: numeric code, decimals, alphabetic code; -1 where the list says "N.A.". And
 * from list three the codes withdrawn since 2011 whose number has not been given away, for books
 * that go back: EEK LVL LTL ZMK BYR MRO STD VEF SLL CUC ZWL HRK BGN. */
#include "pure/currency.h"

const encours_currency enc_currency_rows[] = {
    {8, 2, "ALL"},    {12, 2, "DZD"},   {32, 2, "ARS"},   {36, 2, "AUD"},   {44, 2, "BSD"},
    {48, 3, "BHD"},   {50, 2, "BDT"},   {51, 2, "AMD"},   {52, 2, "BBD"},   {60, 2, "BMD"},
    {64, 2, "BTN"},   {68, 2, "BOB"},   {72, 2, "BWP"},   {84, 2, "BZD"},   {90, 2, "SBD"},
    {96, 2, "BND"},   {104, 2, "MMK"},  {108, 0, "BIF"},  {116, 2, "KHR"},  {124, 2, "CAD"},
    {132, 2, "CVE"},  {136, 2, "KYD"},  {144, 2, "LKR"},  {152, 0, "CLP"},  {156, 2, "CNY"},
    {170, 2, "COP"},  {174, 0, "KMF"},  {188, 2, "CRC"},  {191, 2, "HRK"},  {192, 2, "CUP"},
    {203, 2, "CZK"},  {208, 2, "DKK"},  {214, 2, "DOP"},  {222, 2, "SVC"},  {230, 2, "ETB"},
    {232, 2, "ERN"},  {233, 2, "EEK"},  {238, 2, "FKP"},  {242, 2, "FJD"},  {262, 0, "DJF"},
    {270, 2, "GMD"},  {292, 2, "GIP"},  {320, 2, "GTQ"},  {324, 0, "GNF"},  {328, 2, "GYD"},
    {332, 2, "HTG"},  {340, 2, "HNL"},  {344, 2, "HKD"},  {348, 2, "HUF"},  {352, 0, "ISK"},
    {356, 2, "INR"},  {360, 2, "IDR"},  {364, 2, "IRR"},  {368, 3, "IQD"},  {376, 2, "ILS"},
    {388, 2, "JMD"},  {392, 0, "JPY"},  {396, 2, "XAD"},  {398, 2, "KZT"},  {400, 3, "JOD"},
    {404, 2, "KES"},  {408, 2, "KPW"},  {410, 0, "KRW"},  {414, 3, "KWD"},  {417, 2, "KGS"},
    {418, 2, "LAK"},  {422, 2, "LBP"},  {426, 2, "LSL"},  {428, 2, "LVL"},  {430, 2, "LRD"},
    {434, 3, "LYD"},  {440, 2, "LTL"},  {446, 2, "MOP"},  {454, 2, "MWK"},  {458, 2, "MYR"},
    {462, 2, "MVR"},  {478, 2, "MRO"},  {480, 2, "MUR"},  {484, 2, "MXN"},  {496, 2, "MNT"},
    {498, 2, "MDL"},  {504, 2, "MAD"},  {512, 3, "OMR"},  {516, 2, "NAD"},  {524, 2, "NPR"},
    {532, 2, "XCG"},  {533, 2, "AWG"},  {548, 0, "VUV"},  {554, 2, "NZD"},  {558, 2, "NIO"},
    {566, 2, "NGN"},  {578, 2, "NOK"},  {586, 2, "PKR"},  {590, 2, "PAB"},  {598, 2, "PGK"},
    {600, 0, "PYG"},  {604, 2, "PEN"},  {608, 2, "PHP"},  {634, 2, "QAR"},  {643, 2, "RUB"},
    {646, 0, "RWF"},  {654, 2, "SHP"},  {678, 2, "STD"},  {682, 2, "SAR"},  {690, 2, "SCR"},
    {694, 2, "SLL"},  {702, 2, "SGD"},  {704, 0, "VND"},  {706, 2, "SOS"},  {710, 2, "ZAR"},
    {728, 2, "SSP"},  {748, 2, "SZL"},  {752, 2, "SEK"},  {756, 2, "CHF"},  {760, 2, "SYP"},
    {764, 2, "THB"},  {776, 2, "TOP"},  {780, 2, "TTD"},  {784, 2, "AED"},  {788, 3, "TND"},
    {800, 0, "UGX"},  {807, 2, "MKD"},  {818, 2, "EGP"},  {826, 2, "GBP"},  {834, 2, "TZS"},
    {840, 2, "USD"},  {858, 2, "UYU"},  {860, 2, "UZS"},  {882, 2, "WST"},  {886, 2, "YER"},
    {894, 2, "ZMK"},  {901, 2, "TWD"},  {924, 2, "ZWG"},  {925, 2, "SLE"},  {926, 2, "VED"},
    {927, 4, "UYW"},  {928, 2, "VES"},  {929, 2, "MRU"},  {930, 2, "STN"},  {931, 2, "CUC"},
    {932, 2, "ZWL"},  {933, 2, "BYN"},  {934, 2, "TMT"},  {936, 2, "GHS"},  {937, 2, "VEF"},
    {938, 2, "SDG"},  {940, 0, "UYI"},  {941, 2, "RSD"},  {943, 2, "MZN"},  {944, 2, "AZN"},
    {946, 2, "RON"},  {947, 2, "CHE"},  {948, 2, "CHW"},  {949, 2, "TRY"},  {950, 0, "XAF"},
    {951, 2, "XCD"},  {952, 0, "XOF"},  {953, 0, "XPF"},  {955, -1, "XBA"}, {956, -1, "XBB"},
    {957, -1, "XBC"}, {958, -1, "XBD"}, {959, -1, "XAU"}, {960, -1, "XDR"}, {961, -1, "XAG"},
    {962, -1, "XPT"}, {963, -1, "XTS"}, {964, -1, "XPD"}, {965, -1, "XUA"}, {967, 2, "ZMW"},
    {968, 2, "SRD"},  {969, 2, "MGA"},  {970, 2, "COU"},  {971, 2, "AFN"},  {972, 2, "TJS"},
    {973, 2, "AOA"},  {974, 0, "BYR"},  {975, 2, "BGN"},  {976, 2, "CDF"},  {977, 2, "BAM"},
    {978, 2, "EUR"},  {979, 2, "MXV"},  {980, 2, "UAH"},  {981, 2, "GEL"},  {984, 2, "BOV"},
    {985, 2, "PLN"},  {986, 2, "BRL"},  {990, 4, "CLF"},  {994, -1, "XSU"}, {997, 2, "USN"},
    {999, -1, "XXX"},
};

const size_t enc_currency_row_count = sizeof enc_currency_rows / sizeof enc_currency_rows[0];
