// Built-in brands: mailboxes and portals.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let mail = RegistryArea(
        "Mail",
        """
        fastmail  Fastmail
          domains   fastmail.com fastmail.fm messagingengine.com fastmailteam.com pobox.com
          words     fastmail

        tuta  Tuta
          domains   tuta.com tutanota.com tutanota.de tutamail.com tuta.io keemail.me tutao.de
          words     tutanota
          ordinary  tuta

        gmx  GMX and WEB.DE
          domains   gmx.net gmx.com web.de mail.com 1und1.org
          suffixes  gmx at ch co.uk de es eu fr info us
          words     gmx
          ordinary  webde

        mailru  Mail.ru and VK
          domains   mail.ru vk.com bk.ru inbox.ru list.ru ok.ru vk.company internet.ru vkontakte.ru vk.ru vk.me vk.cc
          domains   vk.team
          words     mailru vkontakte

        yandex  Yandex
          domains   yandex.ru yandex.com ya.ru yandex-team.ru yoomoney.ru yandex.fi yandex.cloud
          suffixes  yandex az by com.am com.ge com.tr ee eu fr kz lt lv md net tj tm ua uz com.ua co.il de it pl org
          owned     yandex-net.ru yandexadexchange.net
          words     yandex
          kind      technical

        naver  Naver
          domains   naver.com navercorp.com naver.net naver.jp naverncp.com
          owned     naver.me
          words     naver
          kind      technical

        kakao  Kakao
          domains   kakao.com kakaocorp.com daum.net hanmail.net kakaopay.com kakaobank.com melon.com kakaoent.com
          domains   kakaoenterprise.com kakaomobility.com kakaopaysec.com kakaostyle.com kakaocloud.com
          domains   kakaogamescorp.com
          owned     kakaocdn.net
          words     kakaotalk kakaopay kakaobank
          ordinary  kakao
          kind      technical

        libero  Libero
          domains   libero.it virgilio.it italiaonline.it
          ordinary  libero
        """)
}
