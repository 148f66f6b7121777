// Built-in brands: AI services.
// Read `docs/brands.md` before you change an entry.

extension RegistryArea {
    static let ai = RegistryArea(
        "AI",
        """
        openai  OpenAI
          domains   openai.com chatgpt.com sora.com
          owned     openai.github.io
          owned     oaistatic.com oaiusercontent.com
          words     openai chatgpt
          near      openair.com openaire.eu
          kind      targeted
          also      ChatGPT, オープンAI

        anthropic  Anthropic
          domains   anthropic.com claude.ai claude.com
          owned     claudemcpclient.com claudeusercontent.com
          words     anthropic claudeai
          ordinary  claude
          near      anthropics.com
          kind      targeted
          also      Claude Code

        deepseek  DeepSeek
          domains   deepseek.com
          kind      famous

        mistral  Mistral AI
          domains   mistral.ai
          words     mistralai
          ordinary  mistral

        perplexity  Perplexity
          domains   perplexity.ai perplexity.com
          words     perplexityai
          ordinary  perplexity
          kind      famous
          also      Perplexity AI

        xai  xAI
          domains   x.ai grok.com
          words     xai grok
          also      Grok

        cohere  Cohere
          domains   cohere.com cohere.ai
          ordinary  cohere
          also      Cohere AI

        huggingface  Hugging Face
          domains   huggingface.co hf.co
          kind      technical

        midjourney  Midjourney
          domains   midjourney.com
          kind      famous

        stabilityai  Stability AI
          domains   stability.ai
          words     stabilityai

        runwayml  Runway
          domains   runwayml.com

        elevenlabs  ElevenLabs
          domains   elevenlabs.io

        characterai  Character.AI
          domains   character.ai
          owned     characterai.io
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
          owned     cursorapi.com
          words     anysphere
          ordinary  cursor
          near      send-anywhere.com
          also      Cursor AI

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
          owned     grammarly.net grammarlyaws.com

        deepl  DeepL
          domains   deepl.com
          owned     deepl-cdn.com
          near      deeplearning.ai

        databricks  Databricks
          domains   databricks.com
          owned     azuredatabricks.net
          kind      technical

        snowflake  Snowflake
          domains   snowflake.com snowflakecomputing.com
          words     snowflakecomputing
          ordinary  snowflake
          kind      technical

        wandb  Weights & Biases
          domains   wandb.ai wandb.com
          words     wandb

        nvidia  NVIDIA
          domains   nvidia.com nvidia.cn nvidiagrid.net
          suffixes  nvidia at be ch co.at co.in co.jp co.kr co.uk com.au com.br com.mx com.pl com.tr com.tw cz de dk
          suffixes  nvidia es eu fi fr in it jp nl no pl ro ru se tw
          kind      technical famous

        # Models and tools

        scaleai  Scale AI
          domains   scale.com outlier.ai
          words     scaleai

        cerebras  Cerebras
          domains   cerebras.ai cerebras.net

        fireworksai  Fireworks AI
          domains   fireworks.ai
          words     fireworksai

        runpod  RunPod
          domains   runpod.io

        lambdalabs  Lambda
          domains   lambda.ai lambdalabs.com
          words     lambdalabs

        coreweave  CoreWeave
          domains   coreweave.com

        pinecone  Pinecone
          domains   pinecone.io
          ordinary  pinecone

        weaviate  Weaviate
          domains   weaviate.io

        llamaindex  LlamaIndex
          domains   llamaindex.ai

        assemblyai  AssemblyAI
          domains   assemblyai.com
          near      assembla.com

        deepgram  Deepgram
          domains   deepgram.com

        synthesia  Synthesia
          domains   synthesia.io synthesia.com

        heygen  HeyGen
          domains   heygen.com

        otterai  Otter.ai
          domains   otter.ai
          words     otterai

        fireflies  Fireflies.ai
          domains   fireflies.ai
          words     firefliesai
          ordinary  fireflies

        jasperai  Jasper
          domains   jasper.ai
          words     jasperai

        leonardoai  Leonardo.Ai
          domains   leonardo.ai
          words     leonardoai

        ideogram  Ideogram
          domains   ideogram.ai
          ordinary  ideogram

        moonshot  Moonshot AI
          domains   moonshot.cn moonshot.ai kimi.com
          words     moonshotai
          ordinary  moonshot
          also      Kimi AI

        manus  Manus
          domains   manus.im
          ordinary  manus

        sakanaai  Sakana AI
          domains   sakana.ai
          words     sakanaai

        cognition  Cognition and Devin
          domains   cognition.ai devin.ai
          words     cognitionai devinai

        tabnine  Tabnine
          domains   tabnine.com

        sourcegraph  Sourcegraph
          domains   sourcegraph.com ampcode.com

        stackblitz  StackBlitz and Bolt
          domains   stackblitz.com bolt.new
          words     stackblitz

        gamma  Gamma
          domains   gamma.app
          ordinary  gamma
        """)
}
