import type { ScenarioLayer } from './layer.ts';
import { ABSENT_OWNER, HOARDING, NEWEST_FIRST_STARVATION, WOKEN_CHATS, ZENDESK_LIVE_LOCK } from './museum.ts';
import { OFFER_CORE } from './offer-core.ts';
import { PLAIN } from './plain.ts';
import { REALISTIC } from './realistic.ts';
import { STRICT } from './strict.ts';
import { DELIVEROO, DYNAMICS, SALESFORCE, SERVICENOW, TWILIO, ZENDESK } from './vendors.ts';

/** Every preset by the name that files use. */
export const SCENARIO_PRESETS: Readonly<Record<string, ScenarioLayer>> = {
  strict: STRICT,
  realistic: REALISTIC,
  twilio: TWILIO,
  salesforce: SALESFORCE,
  zendesk: ZENDESK,
  dynamics: DYNAMICS,
  servicenow: SERVICENOW,
  deliveroo: DELIVEROO,
  'zendesk-live-lock': ZENDESK_LIVE_LOCK,
  'newest-first-starvation': NEWEST_FIRST_STARVATION,
  'absent-owner': ABSENT_OWNER,
  'woken-chats': WOKEN_CHATS,
  hoarding: HOARDING,
  plain: PLAIN,
  'offer-core': OFFER_CORE,
};

/** The layers that a list of presets puts under a file, lowest first: strict, then each with what it rests on, none twice. */
export function layersOf(names: readonly string[]): readonly ScenarioLayer[] {
  const layers: ScenarioLayer[] = [STRICT];
  const add = (name: string): void => {
    const layer = SCENARIO_PRESETS[name];
    if (layer.preset !== undefined) add(layer.preset);
    if (!layers.includes(layer)) layers.push(layer);
  };
  for (const name of names) add(name);
  return layers;
}
