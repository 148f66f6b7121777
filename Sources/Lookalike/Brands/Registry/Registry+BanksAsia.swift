// Built-in brands: banks of Asia outside Japan.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let banksAsia = RegistryArea(
        "BanksAsia",
        """
        # Singapore, Malaysia, Hong Kong, Taiwan

        dbs  DBS
          domains   dbs.com dbs.com.sg dbs.com.hk posb.com.sg dbs.com.tw dbsvickers.com dbs.id
          words     posb
          ordinary  dbs dbsbank
          also      DBS Bank, DBS digibank

        ocbc  OCBC
          domains   ocbc.com ocbc.com.my ocbc.id ocbcnisp.com bankofsingapore.com ocbc.com.hk
          words     ocbc ocbcbank

        uob  UOB
          domains   uobgroup.com uob.com.sg uob.com.my uob.co.th uob.co.id tmrwbyuob.com uob.com.vn
          words     uobgroup
          ordinary  uobbank
          also      UOB Bank, United Overseas Bank

        maybank  Maybank
          domains   maybank2u.com.my maybank.com maybank.com.my maybank.com.sg maybank2u.com.sg maybank2u.com
          domains   maybank.co.id
          words     maybank

        cimb  CIMB
          domains   cimb.com cimbclicks.com.my cimbbank.com.my cimb.com.my cimbclicks.com.sg cimbniaga.co.id
          domains   cimbthai.com
          words     cimb cimbclicks cimbbank

        publicbank  Public Bank
          domains   publicbank.com.my pbebank.com publicbankgroup.com
          words     pbebank publicbankgroup

        hangseng  Hang Seng Bank
          domains   hangseng.com
          words     hangseng

        bochk  Bank of China
          domains   bochk.com bankofchina.com boc.cn
          words     bochk bankofchina

        icbc  ICBC
          domains   icbc.com.cn icbc.co.jp icbcasia.com icbc-us.com icbkfs.com
          words     icbc

        ccb  China Construction Bank
          domains   ccb.com ccb.cn ccb.com.cn
          ordinary  ccb

        cmbchina  China Merchants Bank
          domains   cmbchina.com winglungbank.com cmbwinglungbank.com
          words     cmbchina cmbwinglung

        unionpay  UnionPay
          domains   unionpay.com unionpayintl.com 95516.com chinaums.com chinaunionpay.com unionpaysecure.com
          domains   chinapay.com
          words     unionpay

        octopuscard  Octopus
          domains   octopus.com.hk octopuscards.com
          words     octopuscard

        ctbc  CTBC
          domains   ctbcbank.com ctbcholding.com
          words     ctbcbank ctbc

        cathaybk  Cathay United Bank
          domains   cathaybk.com.tw cathayholdings.com.tw cathaylife.com.tw cathayholdings.com
          words     cathaybk

        esunbank  E.SUN Bank
          domains   esunbank.com esunbank.com.tw esunfhc.com
          words     esunbank

        # Korea

        shinhan  Shinhan
          domains   shinhan.com shinhancard.com shinhangroup.com sbjbank.co.jp
          words     shinhan

        kbstar  KB Kookmin
          domains   kbstar.com kbcard.com kbfg.com
          words     kbstar kookmin kbcard

        wooribank  Woori Bank
          domains   wooribank.com wooricard.com
          words     wooribank wooricard

        toss  Toss
          domains   toss.im tossbank.com
          ordinary  toss tossbank
          near      tcsbank.ru

        # India, Thailand, Indonesia, Philippines, Vietnam

        sbiindia  State Bank of India
          domains   sbi.co.in onlinesbi.com onlinesbi.sbi sbicard.com sbi.bank.in
          words     onlinesbi sbicard
          near      onlinepbx.ru

        hdfc  HDFC Bank
          domains   hdfcbank.com hdfcbank.net hdfc.com hdfcbank.bank.in hdfclife.com hdfcfund.com
          words     hdfc hdfcbank

        icici  ICICI Bank
          domains   icicibank.com icicidirect.com icicilombard.com iciciprulife.com icici.bank.in
          words     icici icicibank icicidirect

        axisbank  Axis Bank
          domains   axisbank.com axis.bank.in
          words     axisbank
          near      axosbank.com

        kotak  Kotak
          domains   kotak.com kotaksecurities.com
          words     kotakbank kotak
          near      kotaku.com kodak.com

        pnbindia  Punjab National Bank
          domains   pnbindia.in netpnb.com pnb.co.in
          words     pnbindia netpnb

        npci  NPCI and UPI
          domains   npci.org.in
          words     npci

        kasikorn  Kasikornbank
          domains   kasikornbank.com kasikornbankgroup.com
          words     kasikorn

        scb  Siam Commercial Bank
          domains   scb.co.th scbeasy.com scbx.com
          words     scbeasy siamcommercialbank

        bangkokbank  Bangkok Bank
          domains   bangkokbank.com bbl.co.th
          words     bangkokbank

        krungthai  Krungthai Bank
          domains   krungthai.com ktb.co.th
          words     krungthai

        bca  BCA
          domains   bca.co.id klikbca.com
          words     klikbca

        mandiri  Bank Mandiri
          domains   bankmandiri.co.id
          words     bankmandiri

        bri  BRI
          domains   bri.co.id
          ordinary  bankbri

        bdo  BDO Unibank
          domains   bdo.com.ph
          words     bdounibank

        bpiph  BPI
          domains   bpi.com.ph bpiexpressonline.com
          words     bpiexpressonline

        gcash  GCash
          domains   gcash.com mynt.xyz
          words     gcash

        metrobankph  Metrobank
          domains   metrobank.com.ph
          words     metrobankph

        vietcombank  Vietcombank
          domains   vietcombank.com.vn
          words     vietcombank
          kind      targeted

        techcombank  Techcombank
          domains   techcombank.com.vn techcombank.com
          words     techcombank
        """)
}
