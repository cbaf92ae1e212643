// The only header that includes Node-API and sets its version.
#pragma once

#ifndef NAPI_VERSION
#define NAPI_VERSION 9
#endif
#include <node_api.h>
