import CourseModel
import CourseReading
import Testing

/// One rich document with every kind of node and the line it stands on.
@Suite struct PositionTests {
  private static let source = """
    ---
    title: Not part of the body
    ---

    # Title with *stress*

    A paragraph with `code`, **strong** and ~~gone~~ text,
    a [link](a.md "Title"), an ![image](b.svg)\\
    and <https://example.org>.[^n] See [@senge1990, p. 12; @kolb].

    > A quote
    > - with a list

    > [!NOTE]
    > An alert.

    1. one

       ```swift
       let x = 1
       ```
    2. two
       > [!REFLECT] my-id
       > What did *you* see?

    - [x] done
    - [ ] open
      - inner

    | a | b | c |
    |:--|:-:|--:|
    | 1 | `2` | [3](d.md) |

    ***

        indented

    <div>
    raw
    </div>

    Setext
    ------

    Text with a <b>tag</b>.

    [^n]: A note.
    """

  @Test func givesEveryNodeItsLine() throws {
    let start = try #require(Self.source.firstRange(of: "\n\n# Title"))
    let body = Self.source[..<start.lowerBound].utf8.count + 1
    #expect(
      MarkdownOutline(Self.source, from: body).text == """
        4 document
        5   heading 1
        5     text 'Title with '
        5     emphasis
        5       text 'stress'
        7   paragraph
        7     text 'A paragraph with '
        7     code 'code'
        7     text ', '
        7     strong
        7       text 'strong'
        7     text ' and '
        7     strikethrough
        7       text 'gone'
        7     text ' text,'
        7     softBreak
        8     text 'a '
        8     link 'a.md' 'Title'
        8       text 'link'
        8     text ', an '
        8     image 'b.svg' ''
        8       text 'image'
        8     lineBreak
        9     text 'and '
        9     link 'https://example.org' ''
        9       text 'https://example.org'
        9     text '.'
        9     reference 1
        9     text ' See '
        9     citation senge1990|p. 12; kolb|
        9     text '.'
        11   blockQuote
        11     paragraph
        11       text 'A quote'
        12     list bullet
        12       item
        12         paragraph tight
        12           text 'with a list'
        14   alert note
        14     paragraph
        15       text 'An alert.'
        17   list from 1
        17     item
        17       paragraph
        17         text 'one'
        19       codeBlock 'swift' 'let x = 1⏎'
        22     item
        22       paragraph
        22         text 'two'
        23       block reflect 'my-id'
        23         paragraph
        24           text 'What did '
        24           emphasis
        24             text 'you'
        24           text ' see?'
        26   list bullet
        26     task done
        26       paragraph tight
        26         text 'done'
        27     task open
        27       paragraph tight
        27         text 'open'
        28       list bullet
        28         item
        28           paragraph tight
        28             text 'inner'
        30   table
        30     row head
        30       cell left head
        30         text 'a'
        30       cell center head
        30         text 'b'
        30       cell right head
        30         text 'c'
        32     row
        32       cell left
        32         text '1'
        32       cell center
        32         code '2'
        32       cell right
        32         link 'd.md' ''
        32           text '3'
        34   thematicBreak
        36   codeBlock '' 'indented⏎'
        38   htmlBlock '<div>⏎raw⏎</div>⏎'
        42   heading 2
        42     text 'Setext'
        45   paragraph
        45     text 'Text with a '
        45     html '<b>'
        45     text 'tag'
        45     html '</b>'
        45     text '.'
        47   footnote 1
        47     paragraph
        47       text 'A note.'
        """)
  }
}
