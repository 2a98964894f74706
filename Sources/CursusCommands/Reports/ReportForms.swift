import Assessment
import Engine
import SiteRendering

/// Which forms of a report are wanted, and what they need.
struct ReportForms: Sendable {
  let only: ReportForm?
  let paper: Paper
  /// The parts of the engine's request; empty when no PDF is wanted.
  let fonts: [[UInt8]]

  /// - Throws: ``OutputFailure`` when a PDF is wanted and a font is missing.
  init(_ options: ReportOptions, _ settings: PaperSettings) throws(OutputFailure) {
    only = options.only
    paper = options.paper
    fonts =
      options.only == .html ? [] : try FontFiles.load(settings, course: options.course.course).fonts
  }

  func wants(_ form: ReportForm) -> Bool { only == nil || only == form }

  /// The options of a request for a PDF.
  var options: [UInt8] { JSONNode.object(members).text }

  var members: [JSONNode.Member] {
    [.init("paper", .string(paper.rawValue)), .init("fonts", .integer(fonts.count))]
  }
}

/// A report in one form.
struct WrittenReport: Sendable {
  let form: ReportForm
  let bytes: [UInt8]
}

/// What came out otherwise than written in a PDF.
enum PaperNotes {
  /// The messages for an answer of the engine: the document, then what it could not set.
  static func messages(in answer: [[UInt8]]) -> [String] {
    guard answer.count > 1 else { return [] }
    let node = Engine.json(answer[1])
    var messages: [String] = []
    let missing = node.list("missing").compactMap { character -> String? in
      if case .string(let text) = character.value { "'\(text)'" } else { nil }
    }
    if !missing.isEmpty {
      messages.append(
        "The fonts of the PDF lack \(missing.joined(separator: ", ")); the page shows them")
    }
    if case .bool(true) = node["needsShaping"]?.value {
      messages.append(
        "The PDF cannot set a script that this text uses; print the page instead")
    }
    return messages
  }
}
