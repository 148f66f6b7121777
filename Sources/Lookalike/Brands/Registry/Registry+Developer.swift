// Built-in brands: tools and services of developers.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let developer = RegistryArea(
        "Developer",
        """
        # Source code, packages, continuous integration

        github  GitHub
          domains   github.com githubsupport.com github.blog githubstatus.com npmjs.com
          words     github npmjs

        gitlab  GitLab
          domains   gitlab.com

        atlassian  Atlassian
          domains   atlassian.com atlassian.net bitbucket.org jira.com trello.com statuspage.io opsgenie.com
          domains   opsgenie.net loom.com
          words     atlassian bitbucket jira trello statuspage opsgenie

        docker  Docker
          domains   docker.com docker.io
          words     dockerhub
          ordinary  docker

        jetbrains  JetBrains
          domains   jetbrains.com

        pypi  Python Package Index
          domains   pypi.org python.org pyfound.org
          words     pypi

        rubygems  RubyGems
          domains   rubygems.org

        stackoverflow  Stack Overflow
          domains   stackoverflow.com stackexchange.com stackoverflow.email
          words     stackoverflow stackexchange

        circleci  CircleCI
          domains   circleci.com

        hashicorp  HashiCorp
          domains   hashicorp.com terraform.io
          words     hashicorp

        jfrog  JFrog
          domains   jfrog.com

        sonatype  Sonatype
          domains   sonatype.com

        snyk  Snyk
          domains   snyk.io

        postman  Postman
          domains   postman.com getpostman.com
          words     getpostman
          ordinary  postman

        # Measuring and watching

        mixpanel  Mixpanel
          domains   mixpanel.com

        amplitude  Amplitude
          domains   amplitude.com
          ordinary  amplitude

        datadog  Datadog
          domains   datadoghq.com datadoghq.eu dtdg.co
          words     datadog datadoghq

        newrelic  New Relic
          domains   newrelic.com

        sentry  Sentry
          domains   sentry.io getsentry.com
          words     getsentry
          ordinary  sentry

        pagerduty  PagerDuty
          domains   pagerduty.com

        splunk  Splunk
          domains   splunk.com

        elastic  Elastic
          domains   elastic.co
          words     elasticsearch
          ordinary  elastic

        grafana  Grafana
          domains   grafana.com grafana.net

        # Databases and places to run

        mongodb  MongoDB
          domains   mongodb.com mongodb.org

        supabase  Supabase
          domains   supabase.com supabase.io

        vercel  Vercel
          domains   vercel.com zeit.co

        netlify  Netlify
          domains   netlify.com

        heroku  Heroku
          domains   heroku.com

        railway  Railway
          domains   railway.com railway.app
          ordinary  railway

        # Mail and messages by API

        twilio  Twilio
          domains   twilio.com sendgrid.com sendgrid.net authy.com segment.com
          words     twilio sendgrid authy
          also      SendGrid

        mailchimp  Mailchimp
          domains   mailchimp.com mailchimpapp.com mailchimpapp.net mandrillapp.com mandrill.com list-manage.com
          domains   mcsv.net mcdlv.net rsgsv.net
          words     mailchimp mandrillapp

        mailgun  Mailgun
          domains   mailgun.com mailgun.org mailgun.net mailjet.com sinch.com
          words     mailgun mailjet

        postmark  Postmark
          domains   postmarkapp.com mtasv.net
          words     postmarkapp

        brevo  Brevo
          domains   brevo.com sendinblue.com brevosend.com sendibm1.com sendibm2.com sendibm3.com
          words     brevo sendinblue
        """)
}
