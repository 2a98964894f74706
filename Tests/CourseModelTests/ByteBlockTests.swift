import CourseModel
import Testing

@Suite struct ByteBlockTests {
  /// Asks about a byte at each place of a block, among letters and among its own kind.
  private func answers(_ byte: UInt8, _ question: (ByteBlock) -> Bool) -> [Bool] {
    (0..<ByteBlock.count).flatMap { place in
      [UInt8(ascii: "a"), 0x7F].map { other in
        var bytes = [UInt8](repeating: other, count: ByteBlock.count)
        bytes[place] = byte
        return bytes.withUnsafeBufferPointer { question(ByteBlock($0, at: 0)) }
      }
    }
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func missesNoByteThatIsLookedFor(byte: UInt8) {
    #expect(answers(byte) { $0.mayHold(byte) }.allSatisfy { $0 })
    if byte < 0x0E { #expect(answers(byte, \.mayHoldLineEnd).allSatisfy { $0 }) }
    if byte == 0 || byte >= 0x80 {
      #expect(answers(byte, \.mayHoldForeignByte).allSatisfy { $0 })
    }
    if byte < 0x20 || "\"&<>".utf8.contains(byte) || byte == 0xEF {
      #expect(answers(byte, \.mayHoldMarkup).allSatisfy { $0 })
    }
    if byte == 0x0A || byte == 0x0D || "|![]<".utf8.contains(byte) {
      #expect(answers(byte, \.mayHoldSyntax).allSatisfy { $0 })
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
