// PCRE2, 8-bit code units. The macro must stand before the header.
#pragma once
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
