import { useState } from 'preact/hooks';
import type { Place } from '#api';
import { TextField } from '../shell/text-field.js';
import { useWords } from '../words/language.js';
import { type FoundPlace, searchPlaces } from './search-places.js';

interface Props {
  places: readonly Place[];
  onChoose: (place: Place) => void;
}

export function PlaceSearch({ places, onChoose }: Props) {
  const { where } = useWords().send;
  const [typed, setTyped] = useState('');
  const found = searchPlaces(places, typed);
  const say = ({ place, former }: FoundPlace) => (former ? where.nowIs(former, place.name) : place.name);
  return (
    <div>
      <TextField
        label={where.search}
        hint={where.searchHint}
        keyboard="search"
        value={typed}
        onChange={setTyped}
        autocomplete="off"
      />
      <div aria-live="polite">
        {typed.trim() !== '' && found.length === 0 && <p class="hint">{where.nothingFound}</p>}
      </div>
      {found.length > 0 && (
        <ul class="found">
          {found.map((each) => (
            <li key={say(each)}>
              <button
                type="button"
                class="secondary"
                onClick={() => {
                  onChoose(each.place);
                  setTyped('');
                }}
              >
                {say(each)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
