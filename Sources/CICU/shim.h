// ICU renames its functions by version with macros, which Swift cannot see;
// each function used is therefore wrapped here.
#pragma once
#include <unicode/uidna.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>
