extension Array {
  /// Adds an element at the end, as `append` does.
  ///
  /// `append` is put in full wherever it is called, about a hundred bytes each time; in the
  /// browser's engine that adds up. Loops over bytes keep it, because it is faster there.
  @inline(never)
  package mutating func add(_ element: Element) {
    append(element)
  }
}
