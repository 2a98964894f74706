#if arch(wasm32)
// The door of the browser's engine. The page puts a request into memory that it asked for here,
// runs it, reads the answer, and gives the memory back.

/// Memory for a request.
@_expose(wasm, "cursus_alloc")
@_cdecl("cursus_alloc")
func cursusAlloc(_ count: Int) -> UnsafeMutableRawPointer {
  UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 1)
}

/// Gives back the memory of a request or an answer.
@_expose(wasm, "cursus_free")
@_cdecl("cursus_free")
func cursusFree(_ pointer: UnsafeMutableRawPointer) {
  pointer.deallocate()
}

/// Answers a request.
/// - Returns: the length of the answer in four bytes, the lowest first, and the answer.
@_expose(wasm, "cursus_run")
@_cdecl("cursus_run")
func cursusRun(_ pointer: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer {
  let request = Array(UnsafeRawBufferPointer(start: pointer, count: count))
  let answer = Engine.run(request)
  let memory = cursusAlloc(answer.count + 4)
  memory.storeBytes(of: UInt32(answer.count).littleEndian, as: UInt32.self)
  answer.withUnsafeBytes { bytes in
    if let start = bytes.baseAddress {
      (memory + 4).copyMemory(from: start, byteCount: bytes.count)
    }
  }
  return memory
}
#endif
