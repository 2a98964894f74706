import Reporting
import Typesetting

/// The growth rings on a cover: the same drawing as a report has, whole.
enum PaperRings {
  static func drawing(_ sections: Int) -> Drawing {
    RingsDrawing.drawing([Double](repeating: 1, count: sections), size: 240)
  }
}
