// The stand-in for MPS.
#pragma once

#include <string>

/// What has been asked of it since the last time.
std::string take_mps_calls();
