/// Letters with marks that Unicode has whole: e and an acute accent are é.
///
/// For Latin, Cyrillic and modern Greek. Texts from some systems have the mark by itself, and a font
/// has the best place for it in the whole letter. Source: Unicode 15.0, canonical decompositions.
enum Composition {
  /// The marks that are looked for.
  static var marks: ClosedRange<UInt32> { 0x300...0x331 }

  /// A letter and its mark as one character.
  /// - Returns: `nil` when Unicode does not have it.
  static func whole(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard let pairs = pairs(mark) else { return nil }
    var place = 0
    while place < pairs.utf8CodeUnitCount {
      let first = scalar(pairs, &place)
      let second = scalar(pairs, &place)
      if first == letter { return second }
    }
    return nil
  }

  /// Reads a character that UTF-8 writes with one, two or three bytes.
  private static func scalar(_ text: StaticString, _ place: inout Int) -> UInt32 {
    let first = UInt32(text.utf8Start[place])
    let rest = first < 0x80 ? 0 : first < 0xE0 ? 1 : 2
    var scalar = rest == 0 ? first : rest == 1 ? first & 0x1F : first & 0x0F
    for index in 0..<rest {
      scalar = scalar << 6 | UInt32(text.utf8Start[place + 1 + index] & 0x3F)
    }
    place += rest + 1
    return scalar
  }

  /// Letters, each followed by itself with the mark.
  private static func pairs(_ mark: UInt32) -> StaticString? {
    switch mark {
    case 0x300:
      return """
        AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừ\
        YỲyỳ
        """
    case 0x301:
      return """
        AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ¨΅ΑΆ\
        ΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕ\
        ŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ
        """
    case 0x302:
      return "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"
    case 0x303:
      return "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"
    case 0x304:
      return """
        AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹ\
        ṚṜṛṝ
        """
    case 0x306:
      return "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặ"
    case 0x307:
      return """
        CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨ\
        ṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ
        """
    case 0x308:
      return """
        AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬ\
        эӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ
        """
    case 0x309:
      return "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"
    case 0x30A:
      return "AÅaåUŮuůwẘyẙ"
    case 0x30B:
      return "OŐoőUŰuűУӲуӳ"
    case 0x30C:
      return """
        CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞ\
        hȟ
        """
    case 0x30F:
      return "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ"
    case 0x311:
      return "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"
    case 0x31B:
      return "OƠoơUƯuư"
    case 0x323:
      return """
        BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợ\
        UỤuụƯỰưựYỴyỵ
        """
    case 0x324:
      return "UṲuṳ"
    case 0x325:
      return "AḀaḁ"
    case 0x326:
      return "SȘsșTȚtț"
    case 0x327:
      return "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"
    case 0x328:
      return "AĄaąEĘeęIĮiįUŲuųOǪoǫ"
    case 0x32D:
      return "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"
    case 0x32E:
      return "HḪhḫ"
    case 0x330:
      return "EḚeḛIḬiḭUṴuṵ"
    case 0x331:
      return "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"
    default: return nil
    }
  }
}
