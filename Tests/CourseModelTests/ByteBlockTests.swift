import CourseModel
import Testing

@Suite struct ByteBlockTests {
  /// Whether a question about a byte is answered with yes at each place of a block, among letters and
  /// among bytes that are nearly looked for.
  private func isFound(_ byte: UInt8, _ question: (ByteBlock) -> Bool) -> Bool {
    (0..<ByteBlock.count).allSatisfy { place in
      [UInt8(ascii: "a"), 0x7F].allSatisfy { other in
        var bytes = [UInt8](repeating: other, count: ByteBlock.count)
        bytes[place] = byte
        return bytes.withUnsafeBufferPointer { question(ByteBlock($0, at: 0)) }
      }
    }
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func missesNoByteThatIsLookedFor(byte: UInt8) {
    #expect(isFound(byte) { $0.mayHold(byte) })
    if byte < 0x0E { #expect(isFound(byte) { $0.mayHoldLineEnd }) }
    if byte == 0 || byte >= 0x80 { #expect(isFound(byte) { $0.mayHoldForeignByte }) }
    if byte < 0x20 || "\"&<>".utf8.contains(byte) || byte == 0xEF {
      #expect(isFound(byte) { $0.mayHoldMarkup })
    }
    if byte == 0x0A || byte == 0x0D || "|![]<".utf8.contains(byte) {
      #expect(isFound(byte) { $0.mayHoldSyntax })
    }
  }

  @Test func passesOverLetters() {
    for letter in "etaoin shrdlu.,ETAOIN".utf8 {
      let bytes = [UInt8](repeating: letter, count: ByteBlock.count)
      bytes.withUnsafeBufferPointer { bytes in
        let block = ByteBlock(bytes, at: 0)
        #expect(!block.mayHoldLineEnd && !block.mayHoldForeignByte)
        #expect(!block.mayHoldMarkup && !block.mayHoldSyntax)
      }
    }
  }

  @Test func findsTheFirstPlaceOfAByteInARange() {
    let text = Array("[abcdefghijklmno[pqrstuvwxyz".utf8)
    text.withUnsafeBufferPointer { text in
      #expect(text.firstPlace(of: 0x5B, in: 0..<text.count) == 0)
      #expect(text.firstPlace(of: 0x5B, in: 1..<text.count) == 16)
      #expect(text.firstPlace(of: 0x5B, in: 1..<16) == nil)
      #expect(text.firstPlace(of: 0x7A, in: 0..<text.count) == text.count - 1)
      #expect(text.firstPlace(of: 0x7A, in: 28..<text.count) == nil)
    }
  }
}
