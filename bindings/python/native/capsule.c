/* SPDX-License-Identifier: MIT */
/* encours._capsule: the capsules by which Python packages hand Arrow data to each other, without
 * copying. cffi has none. A capsule made here owns its struct: when nobody took the data over, its
 * `release` is called when the capsule goes. */
#include <Python.h>

#include <stdlib.h>

#include "encours/arrow_stream.h"

#define SCHEMA_NAME "arrow_schema"
#define ARRAY_NAME "arrow_array"
#define STREAM_NAME "arrow_array_stream"

/* What the three structs need: moved into the capsule, released when the capsule goes. */
#define DEFINE_CAPSULE(kind, type, capsule_name)                                                   \
    static void destroy_##kind(PyObject *capsule)                                                  \
    {                                                                                              \
        struct type *owned = PyCapsule_GetPointer(capsule, capsule_name);                          \
        if (owned == NULL) {                                                                       \
            PyErr_WriteUnraisable(capsule);                                                        \
            return;                                                                                \
        }                                                                                          \
        if (owned->release != NULL)                                                                \
            owned->release(owned);                                                                 \
        free(owned);                                                                               \
    }                                                                                              \
                                                                                                   \
    static PyObject *kind##_capsule(PyObject *module, PyObject *address)                           \
    {                                                                                              \
        (void)module;                                                                              \
        struct type *given = PyLong_AsVoidPtr(address);                                            \
        if (given == NULL) {                                                                       \
            if (!PyErr_Occurred())                                                                 \
                PyErr_SetString(PyExc_ValueError, "the address is 0");                             \
            return NULL;                                                                           \
        }                                                                                          \
        struct type *owned = malloc(sizeof *owned);                                                \
        if (owned == NULL)                                                                         \
            return PyErr_NoMemory();                                                               \
        *owned = *given;                                                                           \
        PyObject *capsule = PyCapsule_New(owned, capsule_name, destroy_##kind);                    \
        if (capsule == NULL) {                                                                     \
            free(owned);                                                                           \
            return NULL;                                                                           \
        }                                                                                          \
        given->release = NULL;                                                                     \
        return capsule;                                                                            \
    }                                                                                              \
                                                                                                   \
    static PyObject *kind##_address(PyObject *module, PyObject *capsule)                           \
    {                                                                                              \
        (void)module;                                                                              \
        void *held = PyCapsule_GetPointer(capsule, capsule_name);                                  \
        return held == NULL ? NULL : PyLong_FromVoidPtr(held);                                     \
    }

DEFINE_CAPSULE(schema, ArrowSchema, SCHEMA_NAME)
DEFINE_CAPSULE(array, ArrowArray, ARRAY_NAME)
DEFINE_CAPSULE(stream, ArrowArrayStream, STREAM_NAME)

static PyMethodDef methods[] = {
    {"schema_capsule", schema_capsule, METH_O, "Move the schema at an address into a capsule."},
    {"schema_address", schema_address, METH_O, "The address of the schema in a capsule."},
    {"array_capsule", array_capsule, METH_O, "Move the array at an address into a capsule."},
    {"array_address", array_address, METH_O, "The address of the array in a capsule."},
    {"stream_capsule", stream_capsule, METH_O, "Move the stream at an address into a capsule."},
    {"stream_address", stream_address, METH_O, "The address of the stream in a capsule."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module_definition = {
    PyModuleDef_HEAD_INIT, "encours._capsule", "Capsules of the Arrow C interface.", 0, methods,
    NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit__capsule(void);

PyMODINIT_FUNC PyInit__capsule(void)
{
    return PyModule_Create(&module_definition);
}
