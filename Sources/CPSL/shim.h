// libpsl: the Public Suffix List as the distribution ships it.
#pragma once
#include <libpsl.h>
