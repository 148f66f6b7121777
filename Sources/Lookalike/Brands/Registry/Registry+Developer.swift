// Built-in brands: tools and services of developers.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let developer = RegistryArea(
        "Developer",
        """
        # Source code, packages, continuous integration

        github  GitHub
          domains   github.com githubsupport.com github.blog githubstatus.com npmjs.com
          owned     githubapp.com githubassets.com githubcopilot.com
          owned     github.dev githubengineering.com githubnext.com githubuniverse.com
          words     github npmjs
          kind      technical famous

        gitlab  GitLab
          domains   gitlab.com
          owned     gitlab.net
          kind      technical famous

        atlassian  Atlassian
          domains   atlassian.com atlassian.net bitbucket.org jira.com trello.com statuspage.io opsgenie.com
          domains   opsgenie.net loom.com
          owned     atlassian-dev.net
          words     atlassian bitbucket trello statuspage opsgenie
          ordinary  jira
          near      statuscake.com tello.com
          kind      technical

        docker  Docker
          domains   docker.com docker.io
          words     dockerhub
          ordinary  docker
          kind      technical
          also      Docker Hub

        jetbrains  JetBrains
          domains   jetbrains.com jetbrains.ai myjetbrains.com jetbrains.com.cn jetbrains.ru
          owned     jetbrains.cloud jetbrains.dev jetbrains.net jetbrains.org jetbrains.space jetbrains.team
          kind      technical

        pypi  Python Package Index
          domains   pypi.org python.org pyfound.org
          words     pypi

        rubygems  RubyGems
          domains   rubygems.org

        stackoverflow  Stack Overflow
          domains   stackoverflow.com stackexchange.com stackoverflow.email stackoverflow.co stackoverflow.blog
          domains   stackoverflowbusiness.com stackoverflowteams.com
          words     stackoverflow stackexchange

        circleci  CircleCI
          domains   circleci.com

        hashicorp  HashiCorp
          domains   hashicorp.com terraform.io
          words     hashicorp
          kind      technical

        jfrog  JFrog
          domains   jfrog.com
          owned     jfrog.io
          kind      technical

        sonatype  Sonatype
          domains   sonatype.com
          owned     sonatype.dev
          kind      technical

        snyk  Snyk
          domains   snyk.io

        postman  Postman
          domains   postman.com getpostman.com postman.co
          words     getpostman
          ordinary  postman

        # Measuring and watching

        mixpanel  Mixpanel
          domains   mixpanel.com
          kind      targeted famous

        amplitude  Amplitude
          domains   amplitude.com
          ordinary  amplitude

        datadog  Datadog
          domains   datadoghq.com datadoghq.eu dtdg.co
          owned     browser-intake-datadoghq.com browser-intake-datadoghq.eu browser-intake-us3-datadoghq.com
          owned     browser-intake-us5-datadoghq.com datadoghq-browser-agent.com
          words     datadog
          kind      technical

        newrelic  New Relic
          domains   newrelic.com
          kind      technical

        sentry  Sentry
          domains   sentry.io getsentry.com
          words     getsentry
          ordinary  sentry
          kind      technical

        pagerduty  PagerDuty
          domains   pagerduty.com

        splunk  Splunk
          domains   splunk.com splunkcloud.com
          owned     splunkdev.net splunkdns.net
          kind      technical

        elastic  Elastic
          domains   elastic.co
          owned     elastic.dev
          ordinary  elastic elasticsearch
          kind      technical

        grafana  Grafana
          domains   grafana.com grafana.net grafana.org

        # Databases and places to run

        mongodb  MongoDB
          domains   mongodb.com mongodb.org mongodb.net
          owned     mongodb-dev.net
          kind      technical

        supabase  Supabase
          domains   supabase.com supabase.io
          kind      technical

        vercel  Vercel
          domains   vercel.com zeit.co vercel.blog
          owned     vercel-dns-013.com vercel-dns-016.com vercel-dns-017.com vercel-dns-3.com vercel-dns.com
          owned     vercel-status.com vercel-storage.com vercel.live
          kind      technical

        netlify  Netlify
          domains   netlify.com
          owned     netlifyglobalcdn.com
          kind      technical

        heroku  Heroku
          domains   heroku.com
          owned     herokudns.com
          kind      technical

        railway  Railway
          domains   railway.com railway.app
          ordinary  railway

        # Mail and messages by API

        twilio  Twilio
          domains   twilio.com sendgrid.com sendgrid.net authy.com segment.com segment.io
          words     twilio sendgrid
          ordinary  authy
          near      sendbird.com
          also      SendGrid
          kind      technical

        mailchimp  Mailchimp
          domains   mailchimp.com mailchimpapp.com mailchimpapp.net mandrillapp.com mandrill.com list-manage.com
          domains   mcsv.net mcdlv.net rsgsv.net mailchi.mp
          words     mailchimp mandrillapp

        mailgun  Mailgun
          domains   mailgun.com mailgun.org mailgun.net mailjet.com sinch.com
          words     mailgun mailjet
          kind      technical

        postmark  Postmark
          domains   postmarkapp.com mtasv.net
          words     postmarkapp
          kind      technical

        brevo  Brevo
          domains   brevo.com sendinblue.com brevosend.com sendibm1.com sendibm2.com sendibm3.com
          owned     sp1-brevo.net
          words     brevo sendinblue
          near      brivo.com
          kind      technical

        # More places to run and tools

        render  Render
          domains   render.com
          ordinary  render

        flyio  Fly.io
          domains   fly.io

        planetscale  PlanetScale
          domains   planetscale.com

        neon  Neon
          domains   neon.tech neon.com
          words     neontech
          ordinary  neon

        upstash  Upstash
          domains   upstash.com
          owned     upstash.io

        cloudinary  Cloudinary
          domains   cloudinary.com
          kind      technical

        algolia  Algolia
          domains   algolia.com
          owned     algolia.io algolia.net algolianet.com
          kind      technical

        contentful  Contentful
          domains   contentful.com
          kind      technical

        launchdarkly  LaunchDarkly
          domains   launchdarkly.com
          kind      technical

        posthog  PostHog
          domains   posthog.com

        hotjar  Hotjar
          domains   hotjar.com
          owned     hotjar.io
          kind      technical

        onesignal  OneSignal
          domains   onesignal.com
          kind      technical

        customerio  Customer.io
          domains   customer.io customeriomail.com
          words     customeriomail

        braze  Braze
          domains   braze.com
          ordinary  braze

        resend  Resend
          domains   resend.com
          ordinary  resend

        plaid  Plaid
          domains   plaid.com
          ordinary  plaid

        unity  Unity
          domains   unity.com unity3d.com
          words     unity3d
          ordinary  unity
          kind      technical

        canonical  Canonical and Ubuntu
          domains   canonical.com ubuntu.com launchpad.net snapcraft.io
          owned     ubuntuforums.org
          ordinary  canonical ubuntu
          kind      technical

        rustlang  Rust and crates.io
          domains   rust-lang.org crates.io rustfoundation.org
          words     rustlang cratesio
          kind      technical

        linuxfoundation  Linux Foundation
          domains   linuxfoundation.org cncf.io lfx.dev kubernetes.io
          words     linuxfoundation
          ordinary  kubernetes
          kind      technical
        """)
}
