// Built-in brands: AI services and tools of developers.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let aiAndDeveloper = RegistryArea(
        "AIAndDeveloper",
        """
        # AI

        openai  OpenAI
          domains   openai.com chatgpt.com sora.com
          words     openai chatgpt
          near      openair.com
          also      ChatGPT, オープンAI

        anthropic  Anthropic
          domains   anthropic.com claude.ai claude.com
          words     anthropic claudeai
          ordinary  claude
          near      anthropics.com
          also      Claude, Claude Code

        deepseek  DeepSeek
          domains   deepseek.com

        mistral  Mistral AI
          domains   mistral.ai
          words     mistralai
          ordinary  mistral

        perplexity  Perplexity
          domains   perplexity.ai perplexity.com
          words     perplexityai
          ordinary  perplexity

        xai  xAI
          domains   x.ai grok.com
          words     xai grok
          also      Grok

        cohere  Cohere
          domains   cohere.com cohere.ai
          ordinary  cohere

        huggingface  Hugging Face
          domains   huggingface.co hf.co

        midjourney  Midjourney
          domains   midjourney.com

        stabilityai  Stability AI
          domains   stability.ai
          words     stabilityai

        runwayml  Runway
          domains   runwayml.com

        elevenlabs  ElevenLabs
          domains   elevenlabs.io

        characterai  Character.AI
          domains   character.ai
          words     characterai

        suno  Suno
          domains   suno.com suno.ai

        groq  Groq
          domains   groq.com

        openrouter  OpenRouter
          domains   openrouter.ai

        togetherai  Together AI
          domains   together.ai together.xyz
          words     togetherai

        replicate  Replicate
          domains   replicate.com
          ordinary  replicate

        langchain  LangChain
          domains   langchain.com langchain.dev

        cursor  Cursor
          domains   cursor.com cursor.sh anysphere.co
          words     anysphere
          ordinary  cursor

        windsurf  Windsurf
          domains   windsurf.com codeium.com
          words     codeium
          ordinary  windsurf

        replit  Replit
          domains   replit.com

        lovable  Lovable
          domains   lovable.dev
          ordinary  lovable

        grammarly  Grammarly
          domains   grammarly.com grammarly.io

        deepl  DeepL
          domains   deepl.com

        databricks  Databricks
          domains   databricks.com

        snowflake  Snowflake
          domains   snowflake.com snowflakecomputing.com
          words     snowflakecomputing
          ordinary  snowflake

        wandb  Weights & Biases
          domains   wandb.ai wandb.com
          words     wandb

        nvidia  NVIDIA
          domains   nvidia.com nvidia.cn

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
