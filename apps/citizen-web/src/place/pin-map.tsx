import { useRef, useState } from 'preact/hooks';
import type { Location, Place } from '#api';
import { Shape, type ShapeName } from '../shell/shape.js';
import { useWords } from '../words/language.js';
import type { Point } from './distance.js';
import { labelsWithRoom } from './labels-with-room.js';
import { type MapView, moved, scaleBar, toDrawing, viewOf, zoomed } from './map-view.js';

export interface PinMapProps {
  places: readonly Place[];
  location: Location;
  onPin: (point: Point) => void;
}

/** Half the side of the drawing, in units of the drawing. */
const half = 200;
const step = 0.25;
const closeReach = 2_000;

/** Communes by their centres under a fixed cross-hair: no tiles, nothing from other servers, works without a network. */
export function PinMap({ places, location, onPin }: PinMapProps) {
  const { where } = useWords().send;
  const [view, setView] = useState(() => firstView(places, location));
  const dragged = useRef<{ x: number; y: number }>(undefined);
  const pan = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    if (!dragged.current) return;
    const side = event.currentTarget.getBoundingClientRect().width / 2;
    const { x, y } = dragged.current;
    dragged.current = { x: event.clientX, y: event.clientY };
    setView((current) => moved(current, (x - event.clientX) / side, (event.clientY - y) / side));
  };
  const moves: Record<string, (current: MapView) => MapView> = {
    ArrowUp: (current) => moved(current, 0, step),
    ArrowDown: (current) => moved(current, 0, -step),
    ArrowRight: (current) => moved(current, step, 0),
    ArrowLeft: (current) => moved(current, -step, 0),
    '+': (current) => zoomed(current, 0.5),
    '=': (current) => zoomed(current, 0.5),
    '-': (current) => zoomed(current, 2),
  };
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    setView(move);
  };
  const button = (key: string, shape: ShapeName, label: string) => (
    <button type="button" class="secondary" aria-label={label} onClick={() => setView(moves[key]!)}>
      <Shape name={shape} />
    </button>
  );
  return (
    <div class="map">
      <p class="hint">{where.mapHint}</p>
      <svg
        viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}
        role="application"
        aria-label={where.mapLabel}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => {
          dragged.current = { x: event.clientX, y: event.clientY };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={pan}
        onPointerUp={() => (dragged.current = undefined)}
      >
        <rect class="ground" x={-half} y={-half} width={2 * half} height={2 * half} />
        <Communes places={places} view={view} />
        <Me location={location} view={view} />
        <path class="cross" d="M0 -26V26M-26 0H26" />
        <Scale reach={view.reach} />
      </svg>
      <p class="row">
        {button('ArrowLeft', 'west', where.west)}
        {button('ArrowUp', 'north', where.north)}
        {button('ArrowDown', 'south', where.south)}
        {button('ArrowRight', 'east', where.east)}
        {button('+', 'plus', where.closer)}
        {button('-', 'minus', where.farther)}
      </p>
      <button type="button" onClick={() => onPin({ lat: round(view.centre.lat), lng: round(view.centre.lng) })}>
        {where.mapUse}
      </button>
    </div>
  );
}

function firstView(places: readonly Place[], { lat, lng, communeCode }: Location): MapView {
  if (lat !== undefined && lng !== undefined) return { centre: { lat, lng }, reach: closeReach };
  const commune = places.find(({ code }) => code === communeCode);
  return commune ? { centre: commune, reach: closeReach * 2 } : viewOf(places);
}

function Communes({ places, view }: { places: readonly Place[]; view: MapView }) {
  const shown = places
    .map((place) => ({ ...toDrawing(view, place), code: place.code, name: place.name }))
    .filter(({ x, y }) => Math.abs(x) < 1.2 && Math.abs(y) < 1.2)
    .map(({ x, y, ...place }) => ({ ...place, x: x * half, y: y * half }));
  const named = new Set(labelsWithRoom(shown).map(({ code }) => code));
  return (
    <g class="communes" aria-hidden="true">
      {shown.map(({ code, name, x, y }) => (
        <g key={code} transform={`translate(${x} ${y})`}>
          <circle r="4" />
          {named.has(code) && <text y="-8">{name}</text>}
        </g>
      ))}
    </g>
  );
}

function Me({ location: { lat, lng, accuracy = 0 }, view }: { location: Location; view: MapView }) {
  if (lat === undefined || lng === undefined) return null;
  const { x, y } = toDrawing(view, { lat, lng });
  return <circle class="me" cx={x * half} cy={y * half} r={Math.max(6, (accuracy / view.reach) * half)} />;
}

function Scale({ reach }: { reach: number }) {
  const { metres, share } = scaleBar(reach);
  const left = -half + 14;
  return (
    <g class="scale" aria-hidden="true">
      <path d={`M${left} ${half - 14}h${share * half}`} />
      <text x={left} y={half - 22}>
        {metres >= 1000 ? `${metres / 1000} km` : `${metres} m`}
      </text>
    </g>
  );
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
