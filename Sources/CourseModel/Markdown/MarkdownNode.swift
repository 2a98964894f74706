/// One node of a ``MarkdownTree``.
package struct MarkdownNode: Sendable {
  package let kind: Kind
  /// The index after the last node of this subtree; `index + 1` for a leaf.
  package var end: Int { Int(shortEnd) }
  /// The literal of leaf nodes: text, code, code blocks and raw HTML.
  package let text: TextRange
  /// The 1-based line of the source file on which the block begins; for inline nodes the line of
  /// the text where the parser knows it.
  package var line: Int { Int(shortLine) }

  // A course has hundreds of nodes for each page; files are far too small for more digits.
  private let shortEnd: Int32
  private let shortLine: Int32

  package init(_ kind: Kind, end: Int = 1, text: TextRange = .empty, line: Int) {
    self.kind = kind
    shortEnd = Int32(end)
    self.text = text
    shortLine = Int32(line)
  }

  /// What a node is.
  ///
  /// Cases follow GitHub Flavored Markdown 0.29, then the course's own blocks.
  package enum Kind: Sendable, Hashable {
    // Blocks
    case document
    case paragraph(isTight: Bool)
    case heading(level: Int)
    case blockQuote
    case list(ListStyle)
    case item
    case taskItem(isDone: Bool)
    case codeBlock(language: TextRange)
    case htmlBlock
    case thematicBreak
    case table
    case tableRow(isHeader: Bool)
    case tableCell(TableAlignment, isHeader: Bool)
    case footnoteDefinition(number: Int)
    case alert(AlertKind)
    case courseBlock(CourseBlockKind, argument: TextRange)
    // Inlines
    case text
    case softBreak
    case lineBreak
    case code
    case html
    case emphasis
    case strong
    case strikethrough
    case link(destination: TextRange, title: TextRange)
    case image(destination: TextRange, title: TextRange)
    case footnoteReference(number: Int)
    case citation(index: Int)
  }

  /// Bullets, or numbers from `start`.
  package enum ListStyle: Sendable, Hashable {
    case bullet
    case ordered(start: Int)
  }

  /// How the cells of a table column stand.
  package enum TableAlignment: Sendable, Hashable {
    case none, left, center, right
  }
}

/// GitHub's alerts: `> [!NOTE]`.
package enum AlertKind: String, Sendable, Hashable, CaseIterable {
  case note, tip, important, warning, caution
}

/// The course's own blocks, written as quotes so that any editor shows them.
package enum CourseBlockKind: String, Sendable, Hashable, CaseIterable {
  /// A question with a box for the learner's words.
  case reflect
  /// A field of the action plan, where the course has just prepared it.
  case plan
  /// A question with a task list; ticked items are right, a nested quote is the feedback.
  case check
  /// A small experiment to try.
  case experiment
  /// Shown on the team path only.
  case team
  /// Shown on the Community of Practice path only.
  case community
  /// Shown in the facilitator's guide and run sheet only.
  case facilitator

  /// Whether the block's first line must name an id or a plan field.
  package var needsArgument: Bool {
    switch self {
    case .reflect, .plan, .check, .experiment: true
    case .team, .community, .facilitator: false
    }
  }

  /// Whether the argument is an id that must be unique in the course.
  package var definesID: Bool {
    switch self {
    case .reflect, .check, .experiment: true
    case .plan, .team, .community, .facilitator: false
    }
  }
}

/// One bracket of citations: `[@senge1990, p. 12; @garvin1993]`.
package struct Citation: Sendable, Hashable {
  package let items: [Item]

  package init(items: [Item]) {
    self.items = items
  }

  /// A source, and where in it.
  package struct Item: Sendable, Hashable {
    package let key: String
    /// Page or chapter as written, for example `p. 12`; empty when none is given.
    package let locator: String

    package init(key: String, locator: String) {
      self.key = key
      self.locator = locator
    }
  }
}
