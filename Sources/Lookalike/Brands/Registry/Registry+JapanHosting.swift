// Built-in brands: hosting, registrars and portals in Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let japanHosting = RegistryArea(
        "JapanHosting",
        """
        gmo  GMO Internet
          domains   gmo.jp onamae.com muumuu-domain.com lolipop.jp heteml.jp conoha.jp gmo-pg.com gmocloud.com
          domains   globalsign.com gmo-pg.jp gmopepabo.com pepabo.com onamae-expired.com
          owned     conoha.io globalsign.net globalsigncdn.com
          owned     gmo-cybersecurity.com
          words     gmo muumuudomain conoha globalsign
          ordinary  onamae
          also      お名前.com, ムームードメイン, ロリポップ, GMOペパボ

        sakura  Sakura Internet
          domains   sakura.ad.jp sakura.ne.jp
          words     sakurainternet
          ordinary  sakura
          also      さくらインターネット

        xserver  Xserver
          domains   xserver.ne.jp xserver.co.jp xserver.jp
          near      linuxserver.io
          also      エックスサーバー

        valuedomain  Value Domain
          domains   value-domain.com coreserver.jp xrea.com
          words     valuedomain coreserver
          also      バリュードメイン

        jprs  JPRS
          domains   jprs.jp jprs.co.jp

        kagoya  KAGOYA
          domains   kagoya.jp kagoya.com kagoya.net
          also      カゴヤ・ジャパン

        mixhost  mixhost
          domains   mixhost.jp

        fc2  FC2
          domains   fc2.com
          words     fc2

        livedoor  livedoor
          domains   livedoor.com livedoor.jp livedoor.co.jp livedoor.biz
          also      ライブドア

        excite  Excite Japan
          domains   excite.co.jp excite.jp
          words     excitejapan
          ordinary  excite
          also      エキサイト

        hatena  Hatena
          domains   hatena.ne.jp hatena.co.jp hatenablog.com
          owned     st-hatena.com
          words     hatena

        ameba  Ameba
          domains   ameba.jp ameblo.jp abema.tv cyberagent.co.jp abema.io
          words     ameblo abema cyberagent
          ordinary  ameba
          also      アメブロ, ABEMA

        mixi  mixi
          domains   mixi.jp mixi.co.jp

        note  note
          domains   note.com note.jp note.mu
          ordinary  note
        """)
}
