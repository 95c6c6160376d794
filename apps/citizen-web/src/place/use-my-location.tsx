import { useState } from 'preact/hooks';
import type { Location } from '#api';
import { Shape } from '../shell/shape.js';
import { useWords } from '../words/language.js';

type State = { kind: 'idle' | 'busy' | 'denied' | 'failed' } | { kind: 'found'; metres: number };

/** The satellite's place with its accuracy; asked only on a press. */
export function UseMyLocation({ onFound }: { onFound: (location: Location) => void }) {
  const { where } = useWords().send;
  const [state, setState] = useState<State>({ kind: 'idle' });
  const ask = () => {
    if (!('geolocation' in navigator)) return setState({ kind: 'failed' });
    setState({ kind: 'busy' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setState({ kind: 'found', metres: Math.round(accuracy) });
        onFound({ lat: round(latitude), lng: round(longitude), accuracy: Math.round(accuracy) });
      },
      ({ code, PERMISSION_DENIED }) => setState({ kind: code === PERMISSION_DENIED ? 'denied' : 'failed' }),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  const said = {
    idle: '',
    busy: where.gpsBusy,
    denied: where.gpsDenied,
    failed: where.gpsFailed,
    found: state.kind === 'found' ? where.gpsFound(state.metres) : '',
  }[state.kind];
  return (
    <div class="field">
      <button type="button" class="secondary" disabled={state.kind === 'busy'} onClick={ask}>
        <Shape name="target" /> {where.gps}
      </button>
      <p class="hint" role="status">
        {said}
      </p>
    </div>
  );
}

/** Six decimals are a tenth of a metre; more would only be noise. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
