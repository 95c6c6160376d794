import type { FunctionComponent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Location } from '#api';
import { references } from '../api/references.js';
import { describePlace } from '../place/describe-place.js';
import { farOutsideMetres, nearest } from '../place/distance.js';
import type { PinMapProps } from '../place/pin-map.js';
import { PlaceSearch } from '../place/place-search.js';
import { UseMyLocation } from '../place/use-my-location.js';
import { TextField } from '../shell/text-field.js';
import { changeDraft, draft, replaceDraft } from '../store/draft.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';
import type { StepProps } from './send-page.js';
import { StepButtons } from './step-buttons.js';
import { usePreview } from './use-preview.js';

const previewPauseMs = 600;

export function WhereStep({ onNext, onBack }: StepProps) {
  const words = useWords();
  const { where } = words.send;
  const { location, text } = useSignal(draft);
  const { places } = useSignal(references);
  const id = useId();
  const change = (part: Location) => changeDraft({ location: part });
  const next = (event: Event) => {
    event.preventDefault();
    onNext();
  };
  const described = describePlace(location, places, words);
  return (
    <form onSubmit={next}>
      <UseMyLocation onFound={change} />
      <PlaceSearch places={places} onChoose={({ code }) => change({ communeCode: code })} />
      <div class="field">
        <label for={id}>{where.list}</label>
        <select
          id={id}
          value={location.communeCode ?? ''}
          onChange={(event) => change({ communeCode: event.currentTarget.value || undefined })}
        >
          <option value="">{where.choose}</option>
          {places
            .filter(({ inUse }) => inUse)
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <TextField
        label={where.address}
        hint={where.addressHint}
        value={location.address ?? ''}
        onChange={(address) => change({ address })}
        maxLength={500}
      />
      <MapWhenAsked location={location} onPin={(point) => change({ ...point, accuracy: undefined })} />
      <div aria-live="polite">
        {described ? (
          <p class="promise">
            {where.chosen}: {described}
            <button type="button" class="plain" onClick={() => replaceDraft({ ...draft.value, location: {} })}>
              {where.clear}
            </button>
          </p>
        ) : (
          <p class="hint">{where.missing}</p>
        )}
        <Outside location={location} text={text} />
      </div>
      <StepButtons onBack={onBack} />
    </form>
  );
}

function Outside({ location, text }: { location: Location; text: string }) {
  const { where } = useWords().send;
  const { places } = useSignal(references);
  const preview = usePreview(text, location, undefined, previewPauseMs);
  const elsewhere = preview.state === 'known' ? preview.preview.place.elsewhere : undefined;
  if (elsewhere) return <p class="note urgent">{where.notCovered(elsewhere)}</p>;
  const { lat, lng } = location;
  if (lat === undefined || lng === undefined) return null;
  const closest = nearest(places, { lat, lng });
  if (!closest) return null;
  if (closest.metres > farOutsideMetres) return <p class="note urgent">{where.farOutside}</p>;
  return <p class="hint">{where.near(closest.point.name)}</p>;
}

/** The map is loaded by those who ask for it. */
function MapWhenAsked({ location, onPin }: Pick<PinMapProps, 'location' | 'onPin'>) {
  const { where } = useWords().send;
  const { places } = useSignal(references);
  const [open, setOpen] = useState(false);
  const [map, setMap] = useState<{ PinMap: FunctionComponent<PinMapProps> }>();
  const toggle = async () => {
    setOpen(!open);
    if (!map) setMap(await import('../place/pin-map.js'));
  };
  return (
    <div class="field">
      <button type="button" class="secondary" aria-expanded={open} onClick={() => void toggle()}>
        {open ? where.mapHide : where.map}
      </button>
      {open && map && (
        <map.PinMap
          places={places}
          location={location}
          onPin={(point) => {
            onPin(point);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
