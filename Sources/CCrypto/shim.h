// OpenSSL's libcrypto: digests for identifiers and signatures of webhooks.
#pragma once
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
