import { demoProvider } from '../commands/assistant/demo/index.ts';
import { openaiCompatible } from '../commands/assistant/openai-compatible/index.ts';
import type { Provider } from '../commands/assistant/provider.ts';
import type { Config } from './config.ts';

/** The model vendors of this installation. The demo model is always there; it says what it is. */
export function createProviders(config: Config): readonly Provider[] {
  const demo = demoProvider({ perTokenMs: config.OCE_DEMO_TOKEN_MS });
  if (!config.OCE_LLM_BASE_URL) return [demo];
  return [
    demo,
    openaiCompatible({
      name: 'OpenAI-compatible',
      baseUrl: config.OCE_LLM_BASE_URL,
      region: config.OCE_LLM_REGION,
      models: Object.fromEntries(config.llmModels),
      ...(config.OCE_LLM_API_KEY && { apiKey: config.OCE_LLM_API_KEY }),
    }),
  ];
}
