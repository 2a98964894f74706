/// One of the three ways to take the course.
package enum LearningPath: String, Sendable, Hashable, CaseIterable {
  case individual, team, community
}
