package sidebyside

import (
	"syscall"
	"time"
	"unsafe"
)

// threadCPU is CLOCK_THREAD_CPUTIME_ID.
const threadCPU = 3

// spent gives the CPU time of this thread so far: what the thread waits for other programs does not count.
func spent() time.Duration {
	var t syscall.Timespec
	if _, _, e := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, threadCPU, uintptr(unsafe.Pointer(&t)), 0); e != 0 {
		Must(e)
	}
	return time.Duration(t.Nano())
}
