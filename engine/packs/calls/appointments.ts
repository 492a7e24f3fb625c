import { lognormalTime } from '../../behaviour/quantiles.ts';
import type { LocalCalendar } from '../../time/local-calendar.ts';
import type { AppointmentSettings } from './calls-settings.ts';

const MS_PER_HOUR = 3_600_000;

/** The first moment from `earliest` on at which an appointment may begin, in office hours by the local clock. */
export function nextSlot(settings: AppointmentSettings, calendar: LocalCalendar, earliest: number): number {
  const first = Math.round(settings.firstHour * MS_PER_HOUR);
  const last = Math.round(settings.lastHour * MS_PER_HOUR);
  const slot = Math.max(1, settings.slotTime);
  const day = calendar.dayOf(earliest);
  const since = Math.max(0, calendar.msOfDay(earliest) - first);
  const begin = first + Math.ceil(since / slot) * slot;
  return Math.max(earliest, begin < last ? calendar.momentOf(day, begin) : calendar.momentOf(day + 1, first));
}

/**
 * When a call booked now takes place: after the lead, or, where that falls outside office hours, at any time of the next office day,
 * so that mornings are no fuller than afternoons.
 *
 * @param uLead draw of the lead @param uSlot draw of the time of day
 */
export function appointmentAfter(
  settings: AppointmentSettings,
  calendar: LocalCalendar,
  now: number,
  { uLead, uSlot }: { readonly uLead: number; readonly uSlot: number },
): number {
  const earliest = now + lognormalTime(settings.leadMedian, settings.leadSigma, uLead);
  const slot = nextSlot(settings, calendar, earliest);
  const hour = calendar.msOfDay(earliest) / MS_PER_HOUR;
  if (hour >= settings.firstHour && hour < settings.lastHour) return slot;
  const length = Math.max(1, settings.slotTime);
  const slots = Math.max(1, Math.ceil(((settings.lastHour - settings.firstHour) * MS_PER_HOUR) / length));
  return slot + Math.floor(uSlot * slots) * length;
}
