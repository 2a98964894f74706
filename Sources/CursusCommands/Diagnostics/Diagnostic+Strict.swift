import CourseModel

extension [Diagnostic] {
  /// Each once, in the order in which they are shown; as errors when warnings count as errors.
  func inOrder(strict: Bool) -> [Diagnostic] {
    let unique = Array(Set(self))
    return (strict ? unique.map(\.asError) : unique).sorted(by: Diagnostic.areInOrder)
  }

  var hasErrors: Bool { contains { $0.severity == .error } }
}
