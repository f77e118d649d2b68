/* Words of addresses and answers: escapes, parameters, base64. */
#ifndef WORDS_H
#define WORDS_H

#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int hex_digit(int c) { return isdigit(c) ? c - '0' : (tolower(c) - 'a' + 10); }

static void unescape(char *text) {
    char *to = text;
    for (; *text; text++)
        if (*text == '%' && isxdigit((unsigned char)text[1]) && isxdigit((unsigned char)text[2])) {
            *to++ = (char)(hex_digit(text[1]) * 16 + hex_digit(text[2]));
            text += 2;
        } else *to++ = *text;
    *to = 0;
}

/* The value of a parameter, decoded; empty when it is not there. Returns whether it is. */
static int parameter(const char *query, const char *name, char *value, size_t most) {
    size_t length = strlen(name);
    value[0] = 0;
    for (const char *at = query; *at;) {
        const char *end = strchrnul(at, '&');
        if (!strncmp(at, name, length) && (at[length] == '=' || at + length == end)) {
            if (at[length] == '=') snprintf(value, most, "%.*s", (int)(end - at - length - 1), at + length + 1);
            unescape(value);
            return 1;
        }
        at = *end ? end + 1 : end;
    }
    return 0;
}

static long long number(const char *query, const char *name, long long otherwise) {
    char text[64];
    return parameter(query, name, text, sizeof text) && *text ? atoll(text) : otherwise;
}

static void base64(const char *from, char *to) {
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    size_t length = strlen(from);
    for (size_t i = 0; i < length; i += 3) {
        uint32_t bits = (uint32_t)(unsigned char)from[i] << 16;
        if (i + 1 < length) bits |= (uint32_t)(unsigned char)from[i + 1] << 8;
        if (i + 2 < length) bits |= (unsigned char)from[i + 2];
        *to++ = letters[bits >> 18];
        *to++ = letters[(bits >> 12) & 63];
        *to++ = i + 1 < length ? letters[(bits >> 6) & 63] : '=';
        *to++ = i + 2 < length ? letters[bits & 63] : '=';
    }
    *to = 0;
}

#endif
