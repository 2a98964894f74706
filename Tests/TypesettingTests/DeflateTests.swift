import Testing

@testable import Typesetting

struct DeflateTests {
  /// Bytes of several kinds: nothing, noise, runs, and what looks like text.
  static let inputs: [[UInt8]] = {
    var numbers = SeededNumbers(3)
    var inputs: [[UInt8]] = [[], [7], [7, 7], Array("abcabcabcabcabc".utf8)]
    inputs.append((0..<70_000).map { _ in UInt8.random(in: 0...255, using: &numbers) })
    inputs.append(Array(repeating: 0, count: 100_000))
    inputs.append((0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
    let words = ["learning ", "culture ", "team ", "reflect ", "gap ", "plan ", "\n", "0.5 w "]
    var text: [UInt8] = []
    while text.count < 120_000 {
      text += Array(words[Int.random(in: words.indices, using: &numbers)].utf8)
    }
    inputs.append(text)
    inputs.append((0..<256).map { UInt8($0) })
    return inputs
  }()

  @Test(arguments: inputs.indices)
  func comesBackAsItWas(index: Int) throws {
    let input = DeflateTests.inputs[index]
    let packed = Zlib.compress(input)
    #expect(try Zlib.decompress(packed, limit: input.count) == input)
    #expect(try Inflate.decompress(Deflate.compress(input), limit: input.count) == input)
    #expect(packed == Zlib.compress(input))
    // Noise grows by the heads of its blocks and no more.
    #expect(packed.count <= input.count + 30)
  }

  @Test func packsWell() {
    // Sizes of Python's zlib at level 6 for the same bytes are 120, 993 and 14,369.
    #expect(Zlib.compress(DeflateTests.inputs[5]).count <= 126)
    #expect(Zlib.compress(DeflateTests.inputs[6]).count <= 1043)
    #expect(Zlib.compress(DeflateTests.inputs[7]).count <= 15_087)
  }

  // Made with Python's zlib: fixed codes, and a stored block.
  @Test(arguments: [
    ("789c4b4c4a4e4a4c4a02000aba02ae", "abcbabb"),
    ("7801010500faff68656c6c6f062c0215", "hello"),
  ])
  func unpacksWhatZlibPacked(hex: String, text: String) throws {
    #expect(try Zlib.decompress(bytes(hex), limit: 100) == Array(text.utf8))
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test func namesWhatIsWrong() {
    let packed = Zlib.compress(Array("The quick brown fox, the quick brown fox".utf8))
    #expect(throws: InflateFailure.truncated) { try Zlib.decompress([], limit: 9) }
    #expect(throws: InflateFailure.notZlib) { try Zlib.decompress([1, 2, 3, 4], limit: 9) }
    #expect(throws: InflateFailure.tooLarge(limit: 39)) { try Zlib.decompress(packed, limit: 39) }
    #expect(throws: InflateFailure.truncated) {
      try Zlib.decompress(packed.dropLast(1) + [], limit: 99)
    }
    #expect(throws: InflateFailure.wrongChecksum) {
      try Zlib.decompress(packed.dropLast(1) + [packed[packed.count - 1] ^ 1], limit: 99)
    }
    #expect(throws: InflateFailure.unknownBlock) { try Inflate.decompress([7], limit: 9) }
    // A copy from before the beginning.
    #expect(throws: InflateFailure.wrongCode) { try Inflate.decompress([0x63, 0, 0x12], limit: 9) }
  }

  @Test func survivesFlippedBytes() {
    var numbers = SeededNumbers(4)
    let whole = Zlib.compress(Array(DeflateTests.inputs[7].prefix(4000)))
    for _ in 0..<2000 {
      var packed = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        packed[Int.random(in: 0..<packed.count, using: &numbers)] =
          UInt8.random(in: 0...255, using: &numbers)
      }
      _ = try? Inflate.decompress(Array(packed.dropFirst(2)), limit: 100_000)
    }
    for count in 0..<whole.count {
      #expect(throws: InflateFailure.self) {
        try Zlib.decompress(Array(whole.prefix(count)), limit: 4000)
      }
    }
  }

  @Test func givesCodesWithinTheLimitForAnyFrequencies() {
    // Numbers that double give the longest codes.
    let frequencies = (0..<30).map { UInt32(1) << UInt32(min($0, 22)) }
    for limit in [7, 15] {
      let code = HuffmanCode(frequencies: frequencies, limit: limit)
      let room = code.lengths.reduce(0) { $0 + (1 << (limit - Int($1))) }
      #expect(code.lengths.allSatisfy { (1...limit).contains(Int($0)) })
      #expect(room == 1 << limit)
    }
    #expect(HuffmanCode(frequencies: [0, 5, 0], limit: 15).lengths == [0, 1, 0])
    #expect(HuffmanCode(frequencies: [0, 0], limit: 15).lengths == [0, 0])
  }

  @Test func sumsUpAsZlibDoes() {
    #expect(adler32([]) == 1)
    #expect(adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
    #expect(adler32(Array(repeating: 255, count: 100_000)) == 0x149A_302C)
  }
}
