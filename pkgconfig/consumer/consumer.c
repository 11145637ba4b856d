/* SPDX-License-Identifier: MIT */
/* A program of somebody else: it knows the installed headers and encours.pc, nothing more. */
#include <encours/encours.h>

#include <stdio.h>

int main(void)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = NULL;
    if (encours_context_new(NULL, &context, &error) != ENCOURS_OK) {
        char text[768];
        encours_error_format(&error, text, sizeof text);
        fprintf(stderr, "%s\n", text);
        return 1;
    }
    encours_context_free(context);
    uint32_t version = encours_version();
    printf("encours %u.%u.%u\n", (unsigned)(version / 1000000), (unsigned)(version / 1000 % 1000),
           (unsigned)(version % 1000));
    return 0;
}
