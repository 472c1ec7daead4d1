// All phases recurse over trees whose depth is bounded (6,000 levels of nesting, 10,000 of values) but larger than
// what the stack of the main thread carries when `ulimit -s` is small. So they run on one thread with a stack of
// their own, whose memory the system gives page by page as it is touched.
#pragma once

#include <functional>

namespace kcl::tools {

/// Calls `work` on a thread with a stack of 512 MiB (less when the system refuses that) and waits for it. What `work`
/// throws is thrown here.
void runOnBigStack(const std::function<void()>& work);

}  // namespace kcl::tools
