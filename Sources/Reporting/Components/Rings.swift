import Assessment

/// How far a learner is in each section, by minutes, as growth rings.
struct Rings {
  let kit: CourseKit
  let done: [LearningRecord.ModuleID]

  /// The rings with their words; none for a course without sections.
  var picture: Block.Picture? {
    guard !kit.sections.isEmpty else { return nil }
    let shares = kit.sections.indices.map { share(of: $0) }
    let words = kit.words
    var lines: [[Inline]] = []
    for (section, share) in zip(kit.sections, shares) {
      let percent = share.whole == 0 ? 0 : share.done * 100 / share.whole
      lines.add(
        [
          .text(
            words.text(
              "report-rings-section", [("section", section.title), ("percent", String(percent))]))
        ])
    }
    return Block.Picture(
      drawing: RingsDrawing.drawing(
        shares.map { $0.whole == 0 ? 0 : Double($0.done) / Double($0.whole) }),
      narrow: nil, title: words["report-rings-title"],
      alternative: Inline.plainText(words.list(lines)) + ".")
  }

  /// Minutes done and in all; a module without minutes counts one.
  private func share(of section: Int) -> (done: Int, whole: Int) {
    var share = (done: 0, whole: 0)
    for module in kit.modules where module.section == section {
      let minutes = max(module.minutes ?? 1, 1)
      share.whole += minutes
      if done.contains(module.id) { share.done += minutes }
    }
    return share
  }
}
